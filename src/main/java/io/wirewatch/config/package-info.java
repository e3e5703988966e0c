/**
 * Settings: what they are, where they come from, and what is wrong with them.
 *
 * <p>Every setting is in {@code defaults.yaml}, with its comment and its default: that file is the
 * reference. {@link io.wirewatch.config.SettingsLoader} lays a file, the environment and the
 * command line over it and gives {@link io.wirewatch.config.Settings}, from which each room's own
 * settings record is filled. What it does not know, or cannot read, is a {@link
 * io.wirewatch.config.SettingsProblem} that names the place and the remedy.
 */
package io.wirewatch.config;
