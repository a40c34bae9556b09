package dev.tocsin.notification.law;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.NullMarked;

/** Made-up fact sheets for property tests. */
@NullMarked
class DrawnSheets extends DomainContextBase {

    @Provide
    Arbitrary<DrawnSheet> sheets() {
        return Arbitraries.randomValue(random -> new SheetMaker(random, Books.SHIPPED).make());
    }
}
