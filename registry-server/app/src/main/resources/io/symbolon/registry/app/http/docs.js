// Nothing is asked of other hosts, so the document is not sent to a validator.
SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#docs",
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
});
