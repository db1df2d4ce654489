using MultiRegion.Components.Identity;

namespace MultiRegion.Tests.Components.Identity;

public class PolicyDocumentTests
{
    [Fact]
    public void Writes_members_in_a_fixed_order_and_keeps_text_readable() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":"arn:aws:s3:::<us-east-1-logs-bucket.id>/*","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"StringLike":{"s3:prefix":["a/*","b/*"]}}}]}""",
        new PolicyDocument(new PolicyStatement
        {
            Sid = "Read",
            Actions = ["s3:GetObject", "s3:ListBucket"],
            Resources = ["arn:aws:s3:::<us-east-1-logs-bucket.id>/*"],
            Conditions = [PolicyCondition.Is("aws:SourceAccount", "123456789012"), PolicyCondition.Like("s3:prefix", "a/*", "b/*")],
        }).ToJson());

    [Fact]
    public void Lets_pods_assume_a_role_and_tag_the_session() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}""",
        PolicyDocument.TrustedByPods().ToJson());

    [Fact]
    public void Denies_when_asked() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"kms:Decrypt","Resource":"*"}]}""",
        new PolicyDocument(new PolicyStatement { Allow = false, Actions = ["kms:Decrypt"], Resources = ["*"] }).ToJson());
}
