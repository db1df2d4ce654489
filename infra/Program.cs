using MultiRegion.Infra;
using Pulumi;

// The configuration's `multi-region:role` picks the stack class, and it can be read inside a deployment only.
return await Deployment.RunAsync<Stack>(new StackSelector());
