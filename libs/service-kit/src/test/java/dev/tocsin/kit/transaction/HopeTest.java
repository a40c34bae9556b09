package dev.tocsin.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopeTest {
    @ParameterizedTest
    @CsvSource({
        "08001,LATER",
        "08006,LATER",
        "53300,LATER",
        "57P01,LATER",
        "57P03,LATER",
        ",LATER",
        "40001,SOON",
        "40P01,SOON",
        "55P03,SOON",
        "23505,SOON",
        "25P02,SOON",
        "22021,NONE",
        "42P01,NONE",
        "P0001,NONE"
    })
    void dependsOnWhatTheDatabaseSays(String state, Hope hope) {
        var failure = new IllegalStateException("wrapped", new RuntimeException(new SQLException("said", state)));
        assertThat(Hope.of(failure)).isEqualTo(hope);
    }

    @Test
    void isThereForWhatMetAnotherTransaction() {
        assertThat(Hope.of(new IllegalStateException(new OptimisticLockException())))
                .isEqualTo(Hope.SOON);
        assertThat(Hope.of(new QuarkusTransactionException(new IllegalStateException("rolled back"))))
                .isEqualTo(Hope.SOON);
    }

    @Test
    void isNoneForMistakes() {
        assertThat(Hope.of(new IllegalArgumentException("no such thing"))).isEqualTo(Hope.NONE);
    }
}
