package nl.beheerportaal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.InetAddress;
import java.net.URI;
import java.util.Properties;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;

/// The mailbox to which undeliverable letters come back, read over IMAP (RFC 9051).
///
/// @param address `imaps://user@host[:port]/folder`; `imap:`, without encryption, on this machine
///   only
public record ReturnBox(URI address, Secret password) {
    private static final String PATIENCE = "20000";

    /// @throws IllegalArgumentException when the address is not such a one
    public ReturnBox {
        boolean encrypted = "imaps".equals(address.getScheme());
        boolean here = "imap".equals(address.getScheme()) && isHere(address.getHost());
        if (!encrypted && !here) {
            throw new IllegalArgumentException(
                    address + " is not imaps://user@host/folder, nor imap: on this machine");
        }
        if (address.getUserInfo() == null || address.getPath().length() < 2) {
            throw new IllegalArgumentException(address + " lacks the user or the folder");
        }
    }

    /// Close it afterwards.
    Store open() throws MessagingException {
        Properties settings = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            settings.put("mail." + protocol + ".connectiontimeout", PATIENCE);
            settings.put("mail." + protocol + ".timeout", PATIENCE);
            settings.put("mail." + protocol + ".writetimeout", PATIENCE);
            settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        Store store = Session.getInstance(settings).getStore(address.getScheme());
        store.connect(
                address.getHost(), address.getPort(), address.getUserInfo(), password.value());
        return store;
    }

    String folder() {
        return address.getPath().substring(1);
    }

    private static boolean isHere(@Nullable String host) {
        if (host == null || !host.matches("[0-9.]+")) {
            return "localhost".equals(host);
        }
        return InetAddress.ofLiteral(host).isLoopbackAddress();
    }
}
