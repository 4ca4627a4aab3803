package planted.school;

public record SchoolScope(String who) {
    public static SchoolScope forJob(String job) {
        return new SchoolScope(job);
    }
}
