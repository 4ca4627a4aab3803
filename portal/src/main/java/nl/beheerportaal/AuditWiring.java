package nl.beheerportaal;

import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The record of what happened: writing it, reading it, checking it.
@Configuration(proxyBeanMethods = false)
class AuditWiring {
    @Bean
    ChainedLog auditLog(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        return new ChainedLog(database, encrypted, hashes);
    }

    @Bean
    AuditTrail auditTrail(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        return new AuditTrail(database, encrypted, hashes);
    }

    @Bean
    AuditChain auditChain(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        return new AuditChain(database, encrypted, hashes);
    }
}
