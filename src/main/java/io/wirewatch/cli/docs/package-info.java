/**
 * The generated half of {@code topology-docs}: drawings of the topologies, the topics with an
 * example record each, settings, JSON Schemas and AsyncAPI, all made from what the program itself
 * runs on. A test fails when the committed files differ.
 */
package io.wirewatch.cli.docs;
