package dev.wirewatch.analysis;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of analyses.
 *
 * @param originals files with the originals' texts
 */
@ConfigurationProperties("wirewatch.analysis")
record AnalysisSettings(@DefaultValue List<String> originals) {}
