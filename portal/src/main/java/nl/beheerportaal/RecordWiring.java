package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.Objects;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.jobs.MailTask;
import nl.beheerportaal.mail.Letterhead;
import nl.beheerportaal.mail.MailChoices;
import nl.beheerportaal.mail.MailSender;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.ReturnedMail;
import nl.beheerportaal.mail.StoredOutbox;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.TileRequests;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.review.Coordinators;
import nl.beheerportaal.sync.review.Places;
import nl.beheerportaal.sync.review.Promotion;
import nl.beheerportaal.sync.review.RecordedRuns;
import nl.beheerportaal.sync.review.RunLetters;
import nl.beheerportaal.sync.review.StaffCoordinators;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.web.frame.AppLooks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;

/// What a run leaves behind besides its work: what is in force, what is on record, and letters.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class RecordWiring {
    @Bean
    Letterhead letterhead(MailSettings mail, WebSettings web) {
        return mail.head(web.brandOfPages().slider());
    }

    @Bean
    MailChoices mailChoices(Database database, KeyedHash hashes, ConnectorSettings settings) {
        return new MailChoices(database, hashes, settings.baseUrl());
    }

    @Bean
    Outbox outbox(
            Database database, EncryptedJson encrypted, Letterhead head, MailChoices choices) {
        return new StoredOutbox(database, encrypted, head, choices);
    }

    @Bean
    Coordinators writtenTo(StaffStore lists, CoordinatorStore chosen, Clock clock) {
        return new StaffCoordinators(lists, chosen, clock);
    }

    @Bean
    Places letterPlaces(ConnectorSettings settings, AppLooks looks) {
        return new Places(settings.baseUrl(), app -> looks.of(app).name());
    }

    @Bean
    RunLetters runLetters(Outbox outbox, Coordinators coordinators, Places places, Limits limits) {
        return new RunLetters(outbox, coordinators, places, limits);
    }

    /// Who hears of the end of a run.
    record RunNews(RunLetters letters, TileRequests tiles) {}

    @Bean
    RunNews runNews(RunLetters letters, TileDueStore tiles) {
        return new RunNews(letters, tiles);
    }

    /// The store of runs everybody gets: nothing happens to a run without its record.
    @Bean
    @Primary
    RunStore recordedRuns(
            @Qualifier("runRows") RunStore rows,
            ConfirmedStore confirmed,
            DraftStore drafts,
            AuditLog audit,
            RunNews news) {
        return new RecordedRuns(
                rows, new Promotion(confirmed, drafts), audit, news.letters(), news.tiles());
    }

    /// Without a mail server in the configuration letters wait in the outbox.
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailSender letterSender(
            Database database,
            EncryptedJson encrypted,
            JavaMailSender smtp,
            Letterhead head,
            Clock clock) {
        return new MailSender(database, encrypted, smtp, head, clock);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Task<Void> mailTask(MailSender sender, MailSettings settings) {
        return MailTask.every(settings.every(), sender::sendDue);
    }

    @Bean
    @ConditionalOnProperty("portal.mail.returned.box")
    Task<Void> returnedMailTask(
            Database database, EncryptedJson encrypted, MailSettings settings, Clock clock) {
        MailSettings.Returned returned = Objects.requireNonNull(settings.returned());
        ReturnedMail mail = new ReturnedMail(database, encrypted, returned.opened(), clock);
        return MailTask.returned(returned.every(), mail::collect);
    }
}
