"""Reading aloud with the voice the system has, where it has one."""
