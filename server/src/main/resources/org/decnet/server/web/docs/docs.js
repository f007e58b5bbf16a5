// A file of its own, because the page's policy runs no inline script.
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#swagger-ui",
    deepLinking: true,
    validatorUrl: null, // would send the document to a foreign server
  });
});
