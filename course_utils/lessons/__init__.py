"""The lessons, one package each, named as its notebook: labs.py, exercises.py, quiz.py. catalogue.py has them in order."""
