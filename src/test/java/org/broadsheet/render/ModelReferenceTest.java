package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelReferenceTest {

    private static final Path COMMITTED = Path.of("src/docs/template-model.md");

    /** {@code -Dgolden.update=true} writes it anew. */
    @Test
    void theCommittedReferenceSaysWhatTheRecordsSay() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, ModelReference.write());
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(ModelReference.write());
    }
}
