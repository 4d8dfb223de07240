package latchkey.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** What classes look like from outside. */
@AnalyzeClasses(packages = "latchkey", importOptions = DoNotIncludeTests.class)
class ShapesTest {
  private static final Set<String> CARRY_AN_ORGANIZATION =
      Set.of("OrganizationId", "UserKey", "GroupKey");

  @ArchTest
  static final ArchRule domain_types_are_values =
      classes()
          .that()
          .resideInAPackage("latchkey.domain..")
          .and()
          .arePublic()
          .should(beClosed())
          .because("a value that can be subclassed or changed is none");

  @ArchTest
  static final ArchRule nothing_in_the_domain_is_set =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("latchkey.domain..")
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("a change makes another value");

  @ArchTest
  static final ArchRule driven_ports_ask_for_an_organization_first =
      methods()
          .that()
          .areDeclaredInClassesThat(arePortsOfOneOrganization())
          .should(takeAnOrganizationFirst())
          .because("a tenant that must be given cannot be forgotten");

  @ArchTest
  static void every_package_says_what_it_is_for(JavaClasses all) {
    var silent = new TreeSet<String>();
    for (JavaClass one : all) silent.add(one.getPackageName());
    all.stream()
        .filter(one -> one.getSimpleName().equals("package-info"))
        .forEach(one -> silent.remove(one.getPackageName()));
    silent.removeIf(ShapesTest::hasPackageInfo);

    Assertions.assertThat(silent).as("packages without a package-info").isEmpty();
  }

  // The compiler writes no class for a package-info without annotations: then the source tells.
  private static boolean hasPackageInfo(String name) {
    return Sources.modules().stream()
        .map(module -> module.resolve(name.replace('.', '/')).resolve("package-info.java"))
        .anyMatch(Files::exists);
  }

  private static DescribedPredicate<JavaClass> arePortsOfOneOrganization() {
    return DescribedPredicate.describe(
        "are driven ports of one organization",
        it -> it.isInterface() && it.getPackageName().matches("latchkey\\.application\\..*\\.spi"));
  }

  private static ArchCondition<JavaMethod> takeAnOrganizationFirst() {
    return new ArchCondition<>("take a key or query that contains the organization first") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean good =
            !method.getRawParameterTypes().isEmpty()
                && CARRY_AN_ORGANIZATION.contains(
                    method.getRawParameterTypes().get(0).getSimpleName());
        events.add(new SimpleConditionEvent(method, good, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be a record, an enum, an interface that is sealed or final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean nested = type.getEnclosingClass().isPresent();
        boolean view = type.isInterface() && (nested || type.reflect().isSealed() || isView(type));
        boolean closed =
            type.isRecord()
                || type.isEnum()
                || view
                || type.getModifiers().contains(JavaModifier.FINAL);
        events.add(new SimpleConditionEvent(type, closed, type.getName()));
      }
    };
  }

  // A resource seen as a tree: implemented where such a tree is, by lambdas too.
  private static boolean isView(JavaClass type) {
    return type.getSimpleName().equals("Attributes");
  }
}
