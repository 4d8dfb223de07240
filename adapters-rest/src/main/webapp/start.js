const state = document.getElementById("state");

async function look() {
  const ready = await fetch("/health/ready").then((answer) => answer.ok, () => false);
  state.textContent = ready ? "Ready." : "Not ready: see /health.";
  state.className = ready ? "good" : "bad";
  setTimeout(look, ready ? 10000 : 1000);
}

look();
