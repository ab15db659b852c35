package dev.wirewatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.wirewatch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule controllersAndRepositoriesAreHidden =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(Repository.class)
          .should()
          .bePackagePrivate()
          .because("modules talk through their API class, never through HTTP or SQL classes");

  @ArchTest
  static final ArchRule romeStaysWhereFeedsAndListsAreRead =
      noClasses()
          .that()
          .resideOutsideOfPackages("..source..", "..feed.list..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.rometools..", "org.jdom2..")
          .because("the parser turns documents into our own records, and nobody else knows how");

  @ArchTest
  static final ArchRule luceneStaysInMatchingAndSearch =
      noClasses()
          .that()
          .resideOutsideOfPackages("..query..", "..item..", "..theme..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..")
          .because("pages and reviews ask for items, not for documents of an index");

  @ArchTest
  static final ArchRule theClockIsInjected =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests turn the clock; nothing may look past it");

  @ArchTest
  static final ArchRule nobodyWritesToTheConsole =
      noClasses()
          .should()
          .accessClassesThat()
          .haveFullyQualifiedName("java.io.PrintStream")
          .because("what the program has to say belongs in the log, with a level");
}
