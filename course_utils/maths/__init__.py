"""The mathematics of the course, on plain numpy arrays. It knows no screen and no lesson."""
