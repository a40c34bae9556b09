package dev.tocsin.notification.notice;

import dev.tocsin.notification.render.Rendering;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** The frozen bytes of one rendering; the digest is SHA-256 in hexadecimal. */
@Entity
@Table(name = "notice_rendering")
class StoredRendering {

    /** Which notice, and which rendering of it. */
    @Embeddable
    record Key(UUID noticeId, @Enumerated(EnumType.STRING) Rendering kind) {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by queries
    private Key key;

    @Column(nullable = false)
    private byte[] bytes;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // proof for whoever reads the table
    private String digest;

    protected StoredRendering() {}

    StoredRendering(Key key, byte[] bytes, String digest) {
        this.key = key;
        this.bytes = bytes.clone();
        this.digest = digest;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
