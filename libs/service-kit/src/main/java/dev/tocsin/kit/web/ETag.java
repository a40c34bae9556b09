package dev.tocsin.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Entity tags made from versions (RFC 9110, 8.8.3). */
public final class ETag {
    private ETag() {}

    /** The header's value: the version in quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** A 200 answer with the version as its tag. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).header(HttpHeaders.ETAG, of(version)).build();
    }
}
