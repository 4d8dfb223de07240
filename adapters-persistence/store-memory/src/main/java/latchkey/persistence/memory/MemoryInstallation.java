package latchkey.persistence.memory;

import java.util.Optional;
import latchkey.application.administrator.spi.installation.Installation;

final class MemoryInstallation implements Installation {
  private final Memory memory;
  private final Tables tables;

  MemoryInstallation(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public Optional<String> find(String name) {
    return tables.kept.get(Key.of(name));
  }

  @Override
  public String keep(String name, String value) {
    return memory.run(() -> kept(Key.of(name), value));
  }

  private String kept(Key name, String value) {
    var there = tables.kept.get(name);
    if (there.isPresent()) return there.get();
    tables.kept.put(name, value);
    return value;
  }
}
