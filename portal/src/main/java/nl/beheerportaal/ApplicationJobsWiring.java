package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import nl.beheerportaal.connector.SchoolRegister;
import nl.beheerportaal.connector.basispoort.BasispoortClient;
import nl.beheerportaal.connector.basispoort.BasispoortRegister;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.jobs.ApplicationTasks;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.application.ApplicationStore;
import nl.beheerportaal.school.application.Asking;
import nl.beheerportaal.school.application.PermissionWatch;
import nl.beheerportaal.school.application.RegisterKeeper;
import nl.beheerportaal.school.application.RegisterStore;
import nl.beheerportaal.school.application.Verification;
import nl.beheerportaal.school.application.Welcome;
import nl.beheerportaal.school.helpdesk.LookingAlong;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.web.application.ConfirmPage;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Where applications meet the outside, and what happens to them without a person.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApplicationJobsWiring.Times.class)
class ApplicationJobsWiring {
    /// When: `portal.applications.…`.
    ///
    /// @param registerAt time of day from which on the register of schools is read anew
    /// @param verifyAt time of day at which every open application is verified again
    /// @param welcomeAt time of day at which new coordinators of activated schools are written to
    /// @param permissionsEvery how often Basispoort's lists of permissions are looked at
    @ConfigurationProperties("portal.applications")
    record Times(
            @DefaultValue("03:30") LocalTime registerAt,
            @DefaultValue("05:15") LocalTime verifyAt,
            @DefaultValue("06:00") LocalTime welcomeAt,
            @DefaultValue("10m") Duration permissionsEvery) {}

    @Bean
    KnownApps knownApps(ConnectorSettings settings, AppLooks looks) {
        return new KnownApps(
                settings.apps().keySet().stream()
                        .map(id -> looks.of(new AppId(id)))
                        .sorted(AppLook.ORDER)
                        .toList());
    }

    @Bean
    Asking.Places confirmPlaces(ConnectorSettings settings, AppLooks looks) {
        String base = settings.baseUrl().toString().replaceAll("/+$", "");
        return new Asking.Places(URI.create(base + ConfirmPage.PATH), app -> looks.of(app).name());
    }

    @Bean
    SchoolRegister schoolRegister(BasispoortClient client) {
        return new BasispoortRegister(client);
    }

    @Bean
    RegisterKeeper registerKeeper(
            SchoolRegister basispoort,
            RegisterStore register,
            Transactions transactions,
            Times times,
            Clock clock) {
        return new RegisterKeeper(basispoort, register, transactions, times.registerAt(), clock);
    }

    /// A client of its own, because the scheduler needs the tasks. It joins the caller's
    /// transaction.
    @Bean
    ApplicationTasks applicationTasks(
            DataSource dataSource,
            ApplicationStore applications,
            Transactions transactions,
            Clock clock) {
        return new ApplicationTasks(
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .build(),
                applications,
                transactions,
                clock);
    }

    @Bean
    Task<Void> verificationTask(Verification verification) {
        return ApplicationTasks.verify(verification);
    }

    @Bean
    Task<Void> verificationRound(ApplicationTasks tasks, Times times) {
        return tasks.round(Schedules.daily(Matching.SCHOOL_TIME, times.verifyAt()));
    }

    @Bean
    PermissionWatch permissionWatch(
            SchoolRegister register,
            ApplicationStore applications,
            Transactions transactions,
            Clock clock) {
        return new PermissionWatch(register, applications, transactions, clock);
    }

    @Bean
    Task<Void> permissionsTask(ApplicationTasks tasks, PermissionWatch watch, Times times) {
        return tasks.permissions(times.permissionsEvery(), watch);
    }

    @Bean
    Task<Void> welcomeRound(
            ApplicationTasks tasks, SchoolStore schools, Welcome welcome, Times times) {
        return tasks.welcome(
                Schedules.daily(Matching.SCHOOL_TIME, times.welcomeAt()), schools, welcome);
    }

    @Bean
    Task<Void> registerTask(RegisterKeeper keeper) {
        return ApplicationTasks.register(Duration.ofMinutes(10), keeper);
    }

    @Bean
    Task<Void> lookingTask(LookingAlong looking) {
        return ApplicationTasks.looking(Duration.ofMinutes(1), looking);
    }
}
