"""What the tool says to its users, in their language: gettext catalogs and the choice among them."""
