package latchkey.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom. No rule passes by matching nothing: that is ArchUnit's default. */
@AnalyzeClasses(packages = "latchkey", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String DOMAIN = "latchkey.domain..";
  private static final String APPLICATION = "latchkey.application..";
  private static final String QUERY = "latchkey.application.query..";
  private static final String API = "latchkey.application..api..";
  private static final String SPI = "latchkey.application..spi..";
  private static final String REST = "latchkey.rest..";
  private static final String ASSEMBLY = "latchkey.rest.assembly..";
  private static final String STORES = "latchkey.persistence..";

  @ArchTest
  static final ArchRule domain_depends_on_java_alone =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..")
          .because("the rules of the business outlive every framework");

  @ArchTest
  static final ArchRule application_depends_on_domain_and_injection_alone =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  DOMAIN,
                  APPLICATION,
                  "java..",
                  "jakarta.inject..",
                  "jakarta.enterprise.context.."))
          .because("use cases are told by ports, and run without a server");

  @ArchTest
  static final ArchRule rest_sees_wishes_and_no_driven_port =
      noClasses()
          .that()
          .resideInAPackage(REST)
          .and()
          .resideOutsideOfPackage(ASSEMBLY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPI, STORES)
          .because("what speaks HTTP wishes; how it is kept is not its business");

  @ArchTest
  static final ArchRule rest_sees_no_service =
      classes()
          .that()
          .resideInAPackage(REST)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DOMAIN, QUERY, API, SPI)
                  .or(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage(APPLICATION))))
          .because("services change; the wishes they serve stay");

  @ArchTest
  static final ArchRule stores_see_driven_ports_and_no_wish =
      noClasses()
          .that()
          .resideInAPackage(STORES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, REST)
          .because("a store answers what the application asks and asks nothing itself");

  @ArchTest
  static final ArchRule stores_never_see_each_other =
      slices()
          .matching("latchkey.persistence.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("latchkey.persistence.memory..", "latchkey.persistence.jpa.."),
              resideInAPackage("latchkey.persistence.contract.."))
          .because("each can be taken away without the others noticing");

  @ArchTest
  static final ArchRule layers_of_the_domain_have_no_cycles =
      slices()
          .matching("latchkey.domain.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that needs another is above it");

  @ArchTest
  static final ArchRule features_of_rest_have_no_cycles =
      slices()
          .matching("latchkey.rest.(**)")
          .should()
          .beFreeOfCycles()
          .because("a reader must be able to begin somewhere");

  @ArchTest
  static final ArchRule persistence_speaks_no_json_of_the_wire =
      noClasses()
          .that()
          .resideInAnyPackage(API, SPI, DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml..", "jakarta.json..", "jakarta.ws..", "jakarta.persistence..")
          .because("ports speak the words of the domain");

  @ArchTest
  static final ArchRule services_are_package_private =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .and()
          .haveSimpleNameEndingWith("Service")
          .should()
          .bePackagePrivate()
          .andShould()
          .beAnnotatedWith("jakarta.enterprise.context.Dependent")
          .because("they are known by the wishes they serve");

  @ArchTest
  static final ArchRule only_faces_map_exceptions =
      classes()
          .that()
          .implement("jakarta.ws.rs.ext.ExceptionMapper")
          .should()
          .resideInAnyPackage(
              "latchkey.rest.scim.error..", "latchkey.rest.problem..", "latchkey.rest.oauth..")
          .because("a refusal becomes an answer once on each face");

  @ArchTest
  static final ArchRule time_chance_and_environment_come_from_outside =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, APPLICATION)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("retried work must be the same work, and tests choose their time");

  @ArchTest
  static final ArchRule adapters_of_http_keep_no_entities =
      noClasses()
          .that(resideInAPackage(REST).or(resideInAPackage(APPLICATION)))
          .should()
          .dependOnClassesThat(annotatedWith("jakarta.persistence.Entity"))
          .because("rows are a store's own");
}
