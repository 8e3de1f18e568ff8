"""From files to pages: scans and photos opened, their codes read, their pictures cleaned."""
