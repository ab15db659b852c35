package dev.wirewatch.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Wirewatch",
            version = "1",
            description =
                "The wire beside a written analysis. Times are ISO 8601 in UTC; problems are"
                    + " RFC 9457."))
@Configuration(proxyBeanMethods = false)
class ApiDescription {}
