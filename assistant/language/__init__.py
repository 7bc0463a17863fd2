"""Korean and English as they are: words, sounds, money, the phrases of asking."""
