package dev.wirewatch.web.keep;

import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentExpression.ExecutedFragmentExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts a fragment in the place of an element: its remembered text, or one made now. */
final class KeptFragment extends AbstractAttributeTagProcessor {

  /** After loops, conditions and local names, as a {@code th:replace} of the same element. */
  private static final int PRECEDENCE = 1_600;

  /** Where a form of a kept fragment has its token; no text of an entry can have such quotes. */
  private static final String TOKEN = "<input type=\"hidden\" name=\"_csrf\" value=\"{csrf}\">";

  private final FragmentMemory memory;

  KeptFragment(String prefix, FragmentMemory memory) {
    super(TemplateMode.HTML, prefix, null, false, "of", true, PRECEDENCE, true);
    this.memory = memory;
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName name,
      String value,
      IElementTagStructureHandler handler) {
    ExecutedFragmentExpression called = called(context, value);
    var key =
        new FragmentMemory.Key(
            text(called.getTemplateNameExpressionResult()),
            text(called.getFragmentSelectorExpressionResult()),
            context.getLocale(),
            values(called));
    String known = memory.get(key);
    if (known == null) {
      known = rendered(context, called);
      memory.put(key, known);
    }
    handler.replaceWith(signed(known, context), false);
  }

  /** Forms of a remembered text get the token of the session that it is shown in. */
  private static String signed(String text, ITemplateContext context) {
    if (!text.contains(TOKEN)) {
      return text;
    }
    return text.replace(
        TOKEN,
        context.getVariable("_csrf") instanceof CsrfToken token
            ? TOKEN.replace("{csrf}", token.getToken())
            : "");
  }

  private static ExecutedFragmentExpression called(ITemplateContext context, String value) {
    var parsed =
        StandardExpressions.getExpressionParser(context.getConfiguration())
            .parseExpression(context, value);
    if (parsed instanceof FragmentExpression fragment
        && fragment.hasFragmentSelector()
        && fragment.getTemplateName() != null
        && !fragment.hasSyntheticParameters()) {
      return FragmentExpression.createExecutedFragmentExpression(context, fragment);
    }
    throw new TemplateProcessingException(
        "A kept fragment is named with its template and its values: " + value);
  }

  /** It is given its values and nothing else. */
  private static String rendered(ITemplateContext context, ExecutedFragmentExpression called) {
    var alone = new Context(context.getLocale(), values(called));
    var spec =
        new TemplateSpec(
            text(called.getTemplateNameExpressionResult()),
            Set.of(text(called.getFragmentSelectorExpressionResult())),
            TemplateMode.HTML,
            null);
    var text = new StringWriter();
    context.getConfiguration().getTemplateManager().parseAndProcess(spec, alone, text);
    return text.toString();
  }

  private static Map<String, Object> values(ExecutedFragmentExpression called) {
    Map<String, Object> values = called.getFragmentParameters();
    return values == null ? Map.of() : values;
  }

  private static String text(@Nullable Object result) {
    return Objects.requireNonNull(result).toString();
  }
}
