package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.jobs.TileKeeper;
import nl.beheerportaal.jobs.TileTasks;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.tile.Audience;
import nl.beheerportaal.sync.tile.NationalCheck;
import nl.beheerportaal.sync.tile.TileCheckStore;
import nl.beheerportaal.sync.tile.TileHolderStore;
import nl.beheerportaal.sync.tile.TileWork;
import nl.beheerportaal.sync.tile.Tiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tiles in Basispoort.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TileSettings.class, WebSettings.class})
class TileWiring {
    @Bean
    Tiles tiles(TileSettings settings, WebSettings web) {
        return settings.tilesOf(web.brandOfPages().name());
    }

    @Bean
    TileHolderStore tileHolders(Database database) {
        return new TileHolderStore(database);
    }

    @Bean
    Audience.Stores audienceStores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            LedgerStore ledgers,
            StaffStore staff) {
        return new Audience.Stores(schools, connections, confirmed, ledgers, staff);
    }

    @Bean
    Audience audience(
            Tiles tiles,
            RosterSource basispoort,
            Audience.Stores stores,
            Transactions transactions,
            Clock clock) {
        return new Audience(tiles, basispoort, stores, transactions, clock);
    }

    @Bean
    TileWork.Records tileRecords(TileHolderStore holders, AuditLog audit) {
        return new TileWork.Records(holders, audit);
    }

    @Bean
    TileWork tileWork(
            LicenceOffice office,
            Audience audience,
            TileWork.Records records,
            Transactions transactions,
            Clock clock) {
        return new TileWork(office, audience, records, transactions, clock);
    }

    @Bean
    TileKeeper tileKeeper(
            TileDueStore due,
            TileWork work,
            SchoolStore schools,
            Transactions transactions,
            Clock clock) {
        return new TileKeeper(due, work, schools, transactions, clock);
    }

    @Bean
    NationalCheck.Stores checkStores(
            SchoolStore schools,
            TileHolderStore holders,
            Database database,
            TileSettings settings) {
        return new NationalCheck.Stores(
                schools, holders, new TileCheckStore(database), settings.tiles().mostStrangers());
    }

    @Bean
    NationalCheck nationalCheck(
            LicenceOffice office,
            Tiles tiles,
            NationalCheck.Stores stores,
            Transactions transactions,
            Clock clock) {
        return new NationalCheck(office, tiles, stores, transactions, clock);
    }

    @Bean
    Task<Void> tileTask(TileKeeper keeper, TileSettings settings) {
        return TileTasks.keep(settings.tiles().every(), keeper);
    }

    @Bean
    Task<Void> tileRound(TileKeeper keeper, TileSettings settings) {
        return TileTasks.round(
                Schedules.daily(Matching.SCHOOL_TIME, settings.tiles().roundAt()), keeper);
    }

    @Bean
    Task<Void> tileCheck(NationalCheck check, TileSettings settings) {
        return TileTasks.check(
                Schedules.daily(Matching.SCHOOL_TIME, settings.tiles().checkAt()), check);
    }
}
