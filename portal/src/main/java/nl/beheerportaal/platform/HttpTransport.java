package nl.beheerportaal.platform;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// Makes the HTTP clients: the JDK's own, on virtual threads, following no redirect (a redirect
/// would carry our token elsewhere) and keeping no cookies.
public final class HttpTransport {
    // The JDK's client sends a GET again by itself, up to five times, when a connection breaks
    // before an answer. Whether a call may arrive twice is for HttpCall.Repeat to say, and one GET
    // of Basispoort's does something. Read once, when the JDK's client is first used.
    static {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    private HttpTransport() {}

    /// @param ssl our certificate and whom we trust; null for the machine's own trust
    public static RestClient client(HttpLimits limits, @Nullable SslBundle ssl) {
        HttpClientSettings settings =
                HttpClientSettings.defaults()
                        .withTimeouts(limits.connect(), limits.answer())
                        .withRedirects(HttpRedirects.DONT_FOLLOW);
        return RestClient.builder()
                .requestFactory(
                        ClientHttpRequestFactoryBuilder.jdk()
                                .withHttpClientCustomizer(
                                        client -> client.version(HttpClient.Version.HTTP_1_1))
                                .withExecutor(Executors.newVirtualThreadPerTaskExecutor())
                                .withCustomizer(HttpTransport::compressed)
                                .build(ssl == null ? settings : settings.withSslBundle(ssl)))
                .build();
    }

    private static void compressed(JdkClientHttpRequestFactory factory) {
        factory.enableCompression(true);
    }
}
