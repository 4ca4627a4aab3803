package planted.core.match;

import java.nio.file.Path;

record KnowsAFile(Path path) {}
