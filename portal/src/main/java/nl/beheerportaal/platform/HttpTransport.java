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
