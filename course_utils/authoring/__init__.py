"""What an author runs: refresh the notebooks, check a lesson, resolve the requirements. Nothing of the course imports
it."""
