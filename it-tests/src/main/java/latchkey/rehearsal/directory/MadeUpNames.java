package latchkey.rehearsal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented names and places, with the variety that breaks naive servers: scripts, apostrophes,
 * quotes, hyphens.
 */
final class MadeUpNames {
  /**
   * @param account the part of an address, in ASCII but for apostrophes
   */
  record Name(String given, String surname, String display, String account) {}

  private static final List<String[]> GIVEN =
      pairs(
          "Ada=ada,Bruno=bruno,Chloé=chloe,Dörte=doerte,Eirik=eirik,Fátima=fatima,Gwen=gwen,Håkon=hakon,"
              + "Inès=ines,Jörg=joerg,Katarzyna=katarzyna,Łukasz=lukasz,Mbali=mbali,Niño=nino,Øyvind=oyvind,"
              + "Priya=priya,Quynh=quynh,Renée=renee,Şebnem=sebnem,Tómas=tomas,Uma=uma,Văn=van,Wanja=wanja,"
              + "Xóchitl=xochitl,Yusuf=yusuf,Zoë=zoe,Anne-Marie=anne-marie,花子=hanako,Иван=ivan,Ελένη=eleni,"
              + "ליאור=lior,नेहा=neha");

  private static final List<String[]> SURNAMES =
      pairs(
          "Testwell=testwell,O'Sample=o'sample,Mustermann=mustermann,Beispiel-Fall=beispiel-fall,von"
              + " Platzhalter=vonplatzhalter,D'Exemple=d'exemple,Fictiva=fictiva,Örnek=ornek,Żaden=zaden,"
              + "Placeholder=placeholder,Néantais=neantais,Voorbeeld=voorbeeld,Esempio=esempio,Przykład=przyklad,"
              + "見本=mihon,Примеров=primerov,Nowhere=nowhere,Dummyson=dummyson,Attrapp=attrapp,Exemplář=exemplar,MacGuffin=macguffin,De"
              + " Fantasia=defantasia,Imaginário=imaginario,Nobodý=nobody");

  private static final List<String> DEPARTMENTS =
      List.of(
          "Facilities", "Night shift", "R&D", "Sales, EMEA", "Einkauf", "Küche", "Finance", "IT");

  private static final List<String> TITLES =
      List.of(
          "Guard",
          "Keeper of \"The Keys\"",
          "Engineer",
          "Köchin",
          "Buyer, junior",
          "Accountant",
          "経理");

  private static final List<String> LANGUAGES =
      List.of("en-US", "de-DE", "fr-FR", "ja-JP", "nb-NO");

  private static final List<String> GROUPS =
      List.of(
          "Everybody",
          "Server room – one person",
          "Nobody yet",
          "Berlin HQ – Main entrance",
          "Zürich – Empfang",
          "Café & Küche",
          "R&D \"Blue\" lab",
          "Night shift / Nachtschicht",
          "O'Sample wing",
          "Parking +1",
          "Łódź – Magazyn",
          "東京 – 受付",
          "Склад 7",
          "Loading dock (north)",
          "Loading dock (south)",
          "Roof terrace",
          "Bicycle cellar",
          "Archive 100%",
          "Post room",
          "Fitness_room",
          "Meeting floor #3",
          "Cleaning, evenings",
          "Cleaning, mornings",
          "Visitors' desk",
          "Board floor",
          "First aid",
          "Fire wardens",
          "Plant: hall A",
          "Plant: hall B",
          "Guard house");

  private MadeUpNames() {}

  private static List<String[]> pairs(String text) {
    return List.of(text.split(",")).stream().map(pair -> pair.split("=")).toList();
  }

  static Name person(int n, Random random) {
    String[] given = GIVEN.get((n + random.nextInt(3)) % GIVEN.size());
    String[] surname = pick(SURNAMES, random);
    // Beyond the basic plane: two UTF-16 units, four bytes, one character
    String display = given[0] + " " + surname[0] + (n % 50 == 11 ? " 𠮷" : "");
    return new Name(given[0], surname[0], display, given[1] + "." + surname[1]);
  }

  static Map<String, String> office(Random random) {
    Map<String, String> office = new LinkedHashMap<>();
    int house = 1 + random.nextInt(99);
    boolean berlin = random.nextBoolean();
    office.put("physicalDeliveryOfficeName", "Building " + house);
    office.put("streetAddress", (berlin ? "Musterstraße " : "Rue de l'Exemple ") + house);
    office.put("city", berlin ? "Musterstadt" : "Exempleville");
    office.put("postalCode", berlin ? "00001" : "99999");
    office.put("country", berlin ? "DE" : "FR");
    office.put("usageLocation", berlin ? "DE" : "FR");
    if (berlin) office.put("state", "Musterland");
    return office;
  }

  static String department(Random random) {
    return pick(DEPARTMENTS, random);
  }

  static String title(Random random) {
    return pick(TITLES, random);
  }

  static String language(Random random) {
    return pick(LANGUAGES, random);
  }

  static String shared(int n) {
    return "shared.nickname" + n;
  }

  /** Unique: the target holds one group of a name. */
  static String group(int n) {
    return n < GROUPS.size() ? GROUPS.get(n) : "Door %04d".formatted(n);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
