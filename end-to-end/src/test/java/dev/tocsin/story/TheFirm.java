package dev.tocsin.story;

import dev.tocsin.stack.process.Folders;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one running firm, which starts for the first of them and ends after the last. */
final class TheFirm implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TheFirm.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Firm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent(Firm.class, _ -> Firm.open(Folders.temporary("firm-")), Firm.class);
    }
}
