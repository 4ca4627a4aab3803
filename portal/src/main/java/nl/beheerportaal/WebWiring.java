package nl.beheerportaal;

import java.time.Duration;
import java.util.List;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.JtePages;
import nl.beheerportaal.web.frame.Menu;
import nl.beheerportaal.web.frame.Menus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the pages together: templates, style, texts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebWiring {
    @Bean
    Assets assets() {
        return Assets.read();
    }

    @Bean
    JtePages jtePages() {
        return new JtePages();
    }

    @Bean
    Brand brand(WebSettings settings) {
        return settings.brandOfPages();
    }

    @Bean
    AppLooks appLooks(WebSettings settings) {
        return settings.looks();
    }

    @Bean
    Menus menus() {
        return _ -> {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            return who != null && who.getPrincipal() instanceof SignedIn signedIn
                    ? new Menu(signedIn.name(), "", signedIn.readOnly(), List.of())
                    : null;
        };
    }

    @Bean
    Frames frames(JtePages pages, Assets assets, Brand brand, Menus menus) {
        return new Frames(pages, assets, brand, menus);
    }

    /// Serves the style sheet, the fonts and the scripts under the address that names their
    /// content.
    @Bean
    WebMvcConfigurer assetAddresses(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.at("**"))
                        .addResourceLocations(
                                "classpath:/static/",
                                "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
            }
        };
    }
}
