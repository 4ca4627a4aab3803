package planted.school;

public interface PupilStore {
    int count();

    int count(SchoolScope scope);
}
