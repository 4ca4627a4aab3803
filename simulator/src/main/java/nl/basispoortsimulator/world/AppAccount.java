package nl.basispoortsimulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A school's account at one learning app: what a portal finds there before it ever wrote anything.
///
/// @param id id of the account in the app's directory
/// @param app key of the app, `taalblobs` or `rekenblobs`
/// @param connectionKey opaque part of the SCIM base URL; the app's choice
/// @param displayName the school's name as the app knows it
/// @param administrators who answer for the account
/// @param bearerToken the first token of the SCIM base
/// @param institution Basispoort's institution id if the directory says it
/// @param owner Basispoort's institution id of the school that bought the account, in the app's own
///   books: an assertion of another school opens nothing here. Never served over SCIM
/// @param origins which pupil or staff member (Basispoort id) a user really is, by user id; users
///   that belong to nobody are absent. The answer sheet for tests, never served over SCIM
public record AppAccount(
        String id,
        String app,
        String connectionKey,
        String displayName,
        List<Administrator> administrators,
        Licence licence,
        String bearerToken,
        @Nullable Long institution,
        long owner,
        List<AppUser> users,
        List<AppGroup> groups,
        Map<String, Long> origins) {

    public AppAccount {
        administrators = List.copyOf(administrators);
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        origins = Map.copyOf(origins);
    }

    /// Someone who may manage the account, found by user name or by e-mail address.
    public record Administrator(String userName, String email) {}

    /// What was bought. Limits are null for a school-wide licence.
    public record Licence(
            Kind kind, @Nullable Integer pupils, @Nullable Integer teachers, LocalDate validUntil) {
        public enum Kind {
            SCHOOL,
            LIMITED
        }
    }

    /// A pupil's or teacher's place in the app.
    ///
    /// @param givenName as typed in the app, may be empty
    /// @param familyName as typed in the app with its prefix, may be empty
    /// @param userType `student`, `teacher` or `staff`
    /// @param groupNames display names of the user's groups, none for some
    /// @param completedAssignments the work that would be lost
    /// @param lastUsed null: never signed in
    /// @param yearGroup as the app has it, may be a year old; null for staff
    public record AppUser(
            String id,
            String userName,
            String givenName,
            String familyName,
            String displayName,
            String userType,
            boolean active,
            @Nullable String email,
            List<String> groupNames,
            int completedAssignments,
            @Nullable Instant lastUsed,
            Instant createdAt,
            @Nullable String yearGroup) {
        public AppUser {
            groupNames = List.copyOf(groupNames);
        }

        public boolean pupil() {
            return userType.equals("student");
        }
    }

    /// A group in the app; members are user ids.
    public record AppGroup(String id, String displayName, List<String> memberIds) {
        public AppGroup {
            memberIds = List.copyOf(memberIds);
        }
    }

    public long pupilCount() {
        return users.stream().filter(AppUser::pupil).count();
    }

    public long teacherCount() {
        return users.size() - pupilCount();
    }
}
