package nl.beheerportaal.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;

/// Turns mentions into references and back.
final class Names {
    private static final String SUBJECT = "audit subject";
    private static final String SAME = "audit name";

    private final AuditNameStore store;
    private final EncryptedJson encrypted;
    private final KeyedHash hashes;
    private final SecureRandom random = new SecureRandom();

    Names(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        this.store = new AuditNameStore(database);
        this.encrypted = encrypted;
        this.hashes = hashes;
    }

    /// The reference of each mention; names nobody mentioned before are noted.
    Map<Mention, String> note(SchoolId school, Collection<Mention> mentions, Instant now) {
        Set<Mention> all = new LinkedHashSet<>(mentions);
        Map<Mention, String> references = new HashMap<>();
        if (all.isEmpty()) {
            return references;
        }
        Map<String, String> known = known(school, all);
        List<AuditNameStore.Row> fresh = new ArrayList<>();
        for (Mention mention : all) {
            String reference =
                    hashes.allOf(SAME, sameText(mention)).stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            if (reference == null) {
                AuditNameStore.Row row = row(school, mention);
                fresh.add(row);
                reference = row.reference();
            }
            references.put(mention, reference);
        }
        if (!fresh.isEmpty()) {
            store.add(school, fresh, now);
        }
        return references;
    }

    /// What these references stand for; a reference without a row is not among them.
    Map<String, Named> read(SchoolId school, Collection<String> references) {
        Map<String, Named> named = new HashMap<>();
        for (AuditNameStore.Row row : store.referred(school, references)) {
            named.put(row.reference(), named(school, row));
        }
        return named;
    }

    /// The references of every name this subject has borne.
    List<String> references(SchoolId school, Subject subject) {
        return store.ofSubject(school, hashes.allOf(SUBJECT, subject.key())).stream()
                .map(AuditNameStore.Row::reference)
                .toList();
    }

    /// The references of everybody who was last on record before a moment and is not present.
    List<String> unmentioned(SchoolId school, Instant before, Collection<Subject> present) {
        Set<String> there = new LinkedHashSet<>();
        present.forEach(subject -> there.addAll(hashes.allOf(SUBJECT, subject.key())));
        return store.unmentioned(school, before, there);
    }

    void erase(SchoolId school, List<String> references, Instant now) {
        store.erase(school, references, now);
    }

    /// References of names that are missing, or that are no longer what they were when noted.
    Set<String> broken(SchoolId school, Set<String> references) {
        Set<String> broken = new LinkedHashSet<>(references);
        for (AuditNameStore.Row row : store.referred(school, references)) {
            if (row.erased() != null || isWhole(school, row)) {
                broken.remove(row.reference());
            }
        }
        return broken;
    }

    private Map<String, String> known(SchoolId school, Set<Mention> mentions) {
        List<String> wanted =
                mentions.stream()
                        .flatMap(mention -> hashes.allOf(SAME, sameText(mention)).stream())
                        .toList();
        Map<String, String> known = new HashMap<>();
        for (AuditNameStore.Row row : store.same(school, wanted)) {
            known.put(Objects.requireNonNull(row.same()), row.reference());
        }
        return known;
    }

    private AuditNameStore.Row row(SchoolId school, Mention mention) {
        Noted noted = Noted.of(mention, random);
        String reference = noted.reference();
        return new AuditNameStore.Row(
                reference,
                hashes.of(SUBJECT, mention.subject().key()),
                hashes.of(SAME, sameText(mention)),
                Base64.getEncoder()
                        .encodeToString(
                                encrypted.write(Noted.class, noted, place(school, reference))),
                null);
    }

    private Named named(SchoolId school, AuditNameStore.Row row) {
        Instant erased = row.erased();
        if (erased != null) {
            return new Named.Erased(erased);
        }
        Noted noted = open(school, row);
        return new Named.Known(noted.subject(), noted.name());
    }

    private boolean isWhole(SchoolId school, AuditNameStore.Row row) {
        try {
            return open(school, row).reference().equals(row.reference());
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private Noted open(SchoolId school, AuditNameStore.Row row) {
        return encrypted.read(
                Noted.class,
                Base64.getMimeDecoder().decode(Objects.requireNonNull(row.name())),
                place(school, row.reference()));
    }

    private static String place(SchoolId school, String reference) {
        return school + "/audit_name/" + reference;
    }

    private static String sameText(Mention mention) {
        return mention.subject().key() + "\n" + mention.name();
    }
}
