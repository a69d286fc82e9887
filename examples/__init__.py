"""Projects as the template generates them, with what training measured."""
