package nl.basispoortsimulator.apps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.basispoortsimulator.Main;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// The whole simulator on free ports with [SmallWorld] in it, started once for all tests that say
/// this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Main.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "simulator.port=0",
            "simulator.mtls-port=0",
            "simulator.smtp-port=0",
            // Kept between runs: making the keys is half of the start.
            "simulator.certificates=target/test-certificates"
        })
@Import(SmallWorld.class)
public @interface SimulatorRunning {}
