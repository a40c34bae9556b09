package dev.tocsin.playbook.cacao;

/** In the address of an agent or target. */
final class AddressSpot implements Spot {
    private boolean isAtStart = true;

    @Override
    public void read(String literal) {
        isAtStart &= literal.isEmpty();
    }

    @Override
    public String escaped(String value) {
        String escaped = isAtStart ? Escapes.header(value) : Escapes.url(value);
        isAtStart = false;
        return escaped;
    }
}
