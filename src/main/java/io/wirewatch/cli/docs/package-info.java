/**
 * The generated half of {@code topology-docs}: topologies drawn, topics with an example record
 * each, settings, JSON Schemas and AsyncAPI, all out of what the program itself runs on. A test
 * fails when the committed files say something else.
 */
package io.wirewatch.cli.docs;
