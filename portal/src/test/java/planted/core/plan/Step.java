package planted.core.plan;

public record Step(String reason) {}
