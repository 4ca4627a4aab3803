package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.RosterNews;
import nl.beheerportaal.connector.basispoort.BasispoortClient;
import nl.beheerportaal.connector.basispoort.BasispoortNews;
import nl.beheerportaal.jobs.LookoutTasks;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.news.Lookout;
import nl.beheerportaal.sync.news.NewsStore;
import nl.beheerportaal.sync.review.PermissionLook;
import nl.beheerportaal.sync.review.RunLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What hears of changes at Basispoort soon after.
@Configuration(proxyBeanMethods = false)
class NewsWiring {
    @Bean
    RosterNews rosterNews(BasispoortClient client) {
        return new BasispoortNews(client);
    }

    @Bean
    PermissionLook.Stores permissionStores(SchoolStore schools, AuditLog audit) {
        return new PermissionLook.Stores(schools, audit);
    }

    @Bean
    PermissionLook permissionLook(
            Transactions transactions,
            PermissionLook.Stores stores,
            Reader reader,
            RunLetters letters,
            Clock clock) {
        return new PermissionLook(transactions, stores, reader, letters, clock);
    }

    @Bean
    Lookout.Stores lookoutStores(Database database, ConnectionStore connections) {
        return new Lookout.Stores(new NewsStore(database), connections);
    }

    @Bean
    Lookout lookout(
            Transactions transactions,
            Lookout.Stores stores,
            RosterNews news,
            PermissionLook permissions,
            Clock clock) {
        return new Lookout(transactions, stores, news, permissions, clock);
    }

    @Bean
    Task<Void> permissionLists(Lookout lookout, JobSettings settings, Clock clock) {
        return LookoutTasks.permissions(settings.permissionsEvery(), lookout, clock);
    }

    @Bean
    Task<Void> rosterLooks(Lookout lookout, JobSettings settings, Clock clock) {
        return LookoutTasks.rosters(settings.rosterLookEvery(), lookout, clock);
    }
}
