"""What happens to a paper after it was sealed: changed, taken back, refused, void."""
