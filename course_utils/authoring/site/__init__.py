"""The course as static pages, from the notebooks: `make site`. The pages need no kernel, no server and no other
site."""
