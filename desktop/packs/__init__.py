"""Form packs: from the files in forms/ to one checked, frozen FormPack and its words."""
