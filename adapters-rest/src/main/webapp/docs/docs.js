// A file of its own, as nothing inline may run. Asks this server alone: no validator elsewhere.
SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#document',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
});
