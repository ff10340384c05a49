"""Makes the list of Vietnamese neighbours that catalogs attest."""
