package planted.core.plan;

public class Changeable {
    public int count;
}
